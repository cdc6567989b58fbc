namespace Compat.Tests.Conformance;

/// <summary>Leaves tests out on the stack nuget, where the packages are the very ones that the stand-ins are compared with.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class CompatOnlyAttribute : ConditionBaseAttribute
{
    public CompatOnlyAttribute()
        : base(ConditionMode.Include)
    {
        IgnoreMessage = "On the stack nuget there are no stand-ins: the packages are the ones that they would be compared with.";
    }

    public override string GroupName => nameof(CompatOnlyAttribute);

#if GAN_STACK_NUGET
    public override bool IsConditionMet => false;
#else
    public override bool IsConditionMet => true;
#endif
}

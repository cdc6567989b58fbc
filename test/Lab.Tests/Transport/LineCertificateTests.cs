namespace Lab.Tests;

[TestClass]
public sealed class LineCertificateTests
{
    // From {0, 1} to {10, 11}: straight on it costs 100, crosswise (121 + 81)/2 = 101.
    private static readonly LineProblem _problem = new([0, 1], [0.5, 0.5], [10, 11], [0.5, 0.5]);
    private static readonly TransportMove[] _straight = [new(0, 0, 0.5), new(1, 1, 0.5)];
    private static readonly TransportMove[] _crosswise = [new(0, 1, 0.5), new(1, 0, 0.5)];

    [TestMethod]
    public void Optimal_plan_with_its_potentials_is_proven()
    {
        // phi_i + psi_j is 100, 119, 81, 100 and c_ij 100, 121, 81, 100.
        LineCertificate certificate = Certify(100, _straight, [0, -19], [100, 119]);

        Assert.AreEqual(new LineCertificate(DualityGap: 0, Infeasibility: 0, ClosedFormGap: 0, IsMonotone: true), certificate);
    }

    [TestMethod]
    public void Plan_that_crosses_is_not_monotone_and_costs_more_than_the_closed_form()
    {
        LineCertificate certificate = Certify(101, _crosswise, [0, -19], [100, 119]);

        Assert.IsFalse(certificate.IsMonotone);
        Assert.AreEqual(1, certificate.ClosedFormGap, 1e-12);
        Assert.AreEqual(1, certificate.DualityGap, 1e-12);
    }

    [TestMethod]
    public void Potentials_that_are_too_high_are_infeasible()
    {
        // Those of the crosswise plan: phi_0 + psi_0 = 101 > 100.
        LineCertificate certificate = Certify(101, _crosswise, [0, -20], [101, 121]);

        Assert.AreEqual(1, certificate.Infeasibility, 1e-12);
        Assert.AreEqual(0, certificate.DualityGap, 1e-12);
    }

    [TestMethod]
    public void Dual_above_the_primal_is_a_gap_too()
        => Assert.AreEqual(3, Certify(100, _straight, [0, -19], [103, 122]).DualityGap, 1e-12);

    [TestMethod]
    public void Plan_that_splits_points_is_monotone_if_its_pieces_do_not_cross()
    {
        TransportMove[] moves = [new(0, 0, 0.5), new(1, 1, 0.2), new(1, 0, 0.3)];

        Assert.IsTrue(Certify(100, moves, [0, 0], [0, 0]).IsMonotone);
        Assert.IsFalse(Certify(100, [.. moves, new(0, 1, 0.1)], [0, 0], [0, 0]).IsMonotone);
    }

    private static LineCertificate Certify(double cost, TransportMove[] moves, double[] phi, double[] psi) =>
        LineCertificate.Of(_problem, cost, moves, phi, psi);
}

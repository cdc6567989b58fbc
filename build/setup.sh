#!/usr/bin/env bash
# Sets up what the build needs, and builds. A second run takes seconds.
# usage: build/setup.sh [--ask-feed]
#   --ask-feed   choose the stack anew instead of taking the last answer
# GAN_STACK=nuget|compat chooses the stack; LIBTORCH=dir takes another libtorch than Debian's (stack compat).
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

ort_folder="$root/compat/OnnxRuntime"

stack=
ask_feed=false
for argument in "$@"; do
    case "$argument" in
        --ask-feed) ask_feed=true ;;
        -h | --help) show_help; exit ;;
        *) wrong_usage "unknown argument '$argument'. Try --help." ;;
    esac
done

require_dotnet() {
    has dotnet || fail "the .NET SDK 10 is missing: there is no 'dotnet' on the PATH. Install it (package dotnet-sdk-10.0, or dot.net)."
    (cd "$root" && dotnet --version) >/dev/null 2>&1 ||
        fail "the .NET SDK 10 is missing: dotnet has $(dotnet --list-sdks | awk '{print $1}' | paste -sd' '). Install it (package dotnet-sdk-10.0, or dot.net)."
}

choose_stack() {
    case "${GAN_STACK:-}" in
        nuget | compat) stack="$GAN_STACK" ;;
        '') $ask_feed || stack="$(chosen_stack)"; [[ -n "$stack" ]] || stack="$(answer_of_feed)" ;;
        *) wrong_usage "GAN_STACK must be nuget or compat, but is '$GAN_STACK'." ;;
    esac
    # Left alone where it says the same: a newer file is a changed input to every project.
    [[ "$(chosen_stack)" != "$stack" ]] || return 0
    # What the other stack left behind would be taken for up to date.
    rm -rf "$artifacts/bin" "$artifacts/obj"
    cat >"$stack_file" <<XML
<Project>
  <PropertyGroup>
    <GanStack>$stack</GanStack>
  </PropertyGroup>
</Project>
XML
}

# Restores a project that references every package of the stack nuget, in exactly the versions of Directory.Packages.props: asked for
# less exactly, NuGet would download newer ones, half a gigabyte, only to refuse them afterwards.
answer_of_feed() {
    local probe log
    probe="$(mktemp -d)"
    log="$probe/restore.log"
    cat >"$probe/Directory.Build.props" <<XML
<Project>
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
</Project>
XML
    sed -E 's/ Version="([^"]*)"/ Version="[\1]"/' "$root/Directory.Packages.props" >"$probe/Directory.Packages.props"
    cat >"$probe/Probe.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <PackageReference Include="Microsoft.ML;Microsoft.ML.ImageAnalytics;Microsoft.ML.OnnxRuntime;TorchSharp;TorchSharp-cpu" />
  </ItemGroup>
</Project>
XML
    say "Asking the package feed for Microsoft.ML, TorchSharp and ONNX Runtime …"
    # NU1101 to NU1103 and NU1603: no such package, or not in this version.
    if timeout 300 dotnet restore "$probe/Probe.csproj" --nologo >"$log" 2>&1 </dev/null; then
        echo nuget
    elif grep -q 'NU110[123]\|NU1603' "$log"; then
        say "It lacks some: $(grep -m1 -o 'NU[0-9]*: .*' "$log")"
        echo compat
    else
        tail -n 5 "$log" >&2
        fail "the package feed did not say which packages it has. Check 'dotnet nuget list source', or choose: GAN_STACK=nuget or GAN_STACK=compat."
    fi
    rm -rf "$probe"
}

# Debian's libtorch multiplies through libblas.so.3. OpenBLAS with OpenMP shares libtorch's threads; the one with threads of its
# own fights them for the cores, and the reference BLAS is ten times slower.
install_system_packages() {
    local missing=() tool package packages=(libgdk-pixbuf-2.0-0)
    for tool in cmake g++ make npm; do
        has "$tool" || missing+=("$tool")
    done
    [[ -n "${LIBTORCH:-}" ]] || packages+=(libtorch-dev libopenblas0-openmp)
    if has dpkg-query; then
        for package in "${packages[@]}"; do
            is_installed "$package" || missing+=("$package")
        done
    fi
    [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
    if [[ -z "${LIBTORCH:-}" && "$(readlink -f /usr/lib/*/libblas.so.3)" != *openblas-openmp* ]]; then
        say "Training will be slow: libblas.so.3 is not OpenBLAS with OpenMP. See: update-alternatives --list libblas.so.3-$(uname -m)-linux-gnu"
    fi
}

install_onnx_runtime() {
    npm ls --prefix "$ort_folder" >/dev/null 2>&1 && return
    say "Installing ONNX Runtime (npm) …"
    quietly "npm could not install ONNX Runtime (compat/OnnxRuntime/package.json). Check npm's registry, then run this again" \
        npm install --prefix "$ort_folder" --ignore-scripts --no-package-lock --no-audit --no-fund
}

build_bridge() {
    say "Building the bridge to libtorch …"
    quietly "the bridge to libtorch could not be built" "$root/compat/TorchSharp/native/build.sh"
}

build_solution() {
    say "Building …"
    quietly "the solution does not build" dotnet build "$root/GanMl.sln" -c Release -v quiet --nologo
}

require_dotnet
choose_stack
if [[ "$stack" == compat ]]; then
    install_system_packages
    install_onnx_runtime
    build_bridge
fi
build_solution
say "Ready: stack $stack, built in Release."

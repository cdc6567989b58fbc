#!/usr/bin/env bash
# Sets up, then runs every test in Release. The last line is "N passed, N failed", and ", N skipped" where some were.
# usage: build/test.sh
# A test host that crashes, hangs or finds no test counts as one failure more.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

hang_timeout=5m
results="$artifacts/test-results"

[[ $# -eq 0 ]] || { show_help; exit 2; }
"$root/build/setup.sh"
rm -rf "$results"

# PyTorch and onnx.checker, against which some tests compare; without them those are skipped, with the reason.
install_oracles() {
    local package missing=()
    has apt-get || return 0
    for package in python3-torch python3-onnx; do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -eq 0 ]] || (install_packages "${missing[@]}") || say "Some comparisons will be skipped."
}
install_oracles

# counter FILE NAME: one of the totals in a results file.
counter() { sed -n "s|.*<Counters .*\b$2=\"\([0-9]*\)\".*|\1|p" "$1"; }

# Each skipped test with the first line of its reason.
print_skipped() {
    awk '/<UnitTestResult / { name = ""; if (/outcome="NotExecuted"/ && match($0, /testName="[^"]*"/)) name = substr($0, RSTART + 10, RLENGTH - 11) }
         /<Message>/ && name { gsub(/ *<\/?Message>/, ""); print "  skipped " name ": " $0; name = "" }' "$1" |
        sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}

passed=0 failed=0 skipped=0
for folder in "$root"/test/*.Tests; do
    name="$(basename "$folder")"
    file="$results/$name.trx"
    status=0
    dotnet test "$(program "$name" "$name.dll")" --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
        --blame-hang-timeout "$hang_timeout" --blame-hang-dump-type none </dev/null || status=$?
    total=0 project_failed=0
    if [[ -f "$file" ]]; then
        print_skipped "$file"
        total="$(counter "$file" total)"
        project_failed="$(counter "$file" failed)"
        project_passed="$(counter "$file" passed)"
        passed=$((passed + project_passed))
        skipped=$((skipped + total - project_passed - project_failed))
    fi
    if [[ $total -eq 0 || ($status -ne 0 && $project_failed -eq 0) ]]; then
        echo "$name: the test run did not end as it should (exit code $status, $total tests)."
        project_failed=$((project_failed + 1))
    fi
    failed=$((failed + project_failed))
done

summary="$passed passed, $failed failed"
[[ $skipped -eq 0 ]] || summary+=", $skipped skipped"
echo "$summary"
[[ $failed -eq 0 && $passed -gt 0 ]]

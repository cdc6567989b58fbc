// Each test trains on all cores or touches the one console; together they would only wait for each other.
[assembly: DoNotParallelize]

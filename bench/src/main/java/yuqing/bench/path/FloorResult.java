package yuqing.bench.path;

/// What the path of a report takes at least, on the same parts of the same machine.
///
/// @param rows the rows of a report by plain JDBC, one commit
/// @param kafka a record produced until it is consumed
/// @param smtp a message over a connection of its own
/// @param chain the rows, two records one after the other, and the message
/// @param processorMs of all processes for one such chain
record FloorResult(
    LatencySummary rows,
    LatencySummary kafka,
    LatencySummary smtp,
    LatencySummary chain,
    double processorMs) {}

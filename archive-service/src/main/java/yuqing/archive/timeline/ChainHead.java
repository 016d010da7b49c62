package yuqing.archive.timeline;

/// Where a chain stands.
///
/// @param length n of the last entry; 0 for a chain that has none yet
/// @param hash of the last entry; [Hash#START] for a chain that has none yet
public record ChainHead(String incident, long length, Hash hash) {}

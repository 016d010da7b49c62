package yuqing.verifier.zip;

/// A file in a zip file, as its directory states it.
///
/// @param size in bytes, when inflated
/// @param packedSize in bytes, as it lies there
/// @param isPacked whether it is deflated; else it lies there as it is
/// @param manner flags, method and date, as they are stated
/// @param header where its own header begins
public record ArchiveMember(
    String name,
    long size,
    long packedSize,
    long checksum,
    boolean isPacked,
    long manner,
    long header) {}

package yuqing.archive.snapshot;

/// Where an entry lies in an [EntryFile], and what is looked for by.
///
/// @param offset of its line
/// @param bytes of its line without the newline
public record EntryPlace(
    long n, String type, String source, long sequence, long offset, int bytes) {}

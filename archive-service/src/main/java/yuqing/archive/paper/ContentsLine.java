package yuqing.archive.paper;

/// A line of a long paper's table of contents.
///
/// @param page on which its part begins, as printed
public record ContentsLine(String title, int page) {}

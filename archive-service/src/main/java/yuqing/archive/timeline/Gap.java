package yuqing.archive.timeline;

/// Events that a source must have published, since it published later ones, and that have not come
/// in.
///
/// @param source such as `/incident-service`
/// @param from first sequence missing
/// @param to last sequence missing, inclusive
public record Gap(String source, long from, long to) {}

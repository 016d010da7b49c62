package yuqing.desk.client;

/// Why an obligation has its outcome, in the reader's words.
///
/// @param key of the obligation
public record WhyView(String key, int article, String text) {}

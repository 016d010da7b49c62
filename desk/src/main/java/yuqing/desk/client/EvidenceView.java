package yuqing.desk.client;

import java.time.Instant;

/// A piece of evidence as incident-service shows it.
public record EvidenceView(
    String sha256,
    String mediaType,
    long sizeBytes,
    String title,
    String note,
    Instant recordedAt,
    String kind) {

  /// In kilobytes, at least one.
  public long kilobytes() {
    return Math.max(1, (sizeBytes + 512) / 1024);
  }

  public String shortHash() {
    return sha256.substring(0, 12);
  }
}

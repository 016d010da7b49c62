package yuqing.archive.dossier;

/// How much of its entries a part of one dossier shows: [#MOST_BYTES] of payload. What comes after
/// that is counted, and is in the timeline; so a dossier takes the same memory however much was
/// written into its incident.
final class DossierRoom {

  static final long MOST_BYTES = 4L << 20;

  private long taken;

  void take(int bytes) {
    taken += bytes;
  }

  boolean isFull() {
    return taken > MOST_BYTES;
  }
}

package yuqing.archive.dossier;

/// How much of its entries a part of one dossier shows. What comes after that is counted, and is in
/// the timeline; so a dossier takes the same memory however much was written into its incident.
final class DossierRoom {

  private final long mostBytes;
  private final int mostThings;
  private long taken;

  /// @param mostBytes of payload
  /// @param mostThings in each list
  private DossierRoom(long mostBytes, int mostThings) {
    this.mostBytes = mostBytes;
    this.mostThings = mostThings;
  }

  /// Of an answer, which is one piece of JSON.
  static DossierRoom ofAnswer() {
    return new DossierRoom(4L << 20, 2_000);
  }

  /// Of a paper, which is set part by part.
  static DossierRoom ofPaper() {
    return new DossierRoom(16L << 20, 20_000);
  }

  void take(int bytes) {
    taken += bytes;
  }

  /// @param things that a list has already
  boolean isFull(int things) {
    return taken > mostBytes || !holdsMoreThan(things);
  }

  /// Whether a list of small things that has so many may have another.
  boolean holdsMoreThan(int things) {
    return things < mostThings;
  }
}

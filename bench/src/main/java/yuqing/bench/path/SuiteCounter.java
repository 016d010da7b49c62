package yuqing.bench.path;

/// Something that only grows while the suite works, of one process or one database.
///
/// @param of the process or database
record SuiteCounter(Kind kind, String of) {
  /// This process: it sends the reports and runs the floors.
  static final String BENCH = "bench";

  /// What grows, in the unit in which it is printed.
  enum Kind {
    PROCESSOR_MS("processor ms an incident"),
    COMMITS("commits an incident"),
    WAL_KB("kB of WAL an incident");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean isOfSuite() {
    return !of.equals(BENCH);
  }
}

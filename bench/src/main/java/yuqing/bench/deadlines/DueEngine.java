package yuqing.bench.deadlines;

/// A time engine that is measured: due rows, and a peer on the same database.
interface DueEngine {

  String name();

  /// The table that holds what is due.
  String table();

  /// Puts rows in, past the engine: so many can be there in seconds.
  ///
  /// @param name begins the keys of these rows, which are not used twice
  /// @param dueAt SQL of the instant of row `n`, 1 and up
  void put(String name, int rows, String dueAt);

  /// Fires what is due from now on until it is closed.
  Running run(FiringWork work);

  /// An engine at work.
  interface Running extends AutoCloseable {

    @Override
    void close();
  }
}

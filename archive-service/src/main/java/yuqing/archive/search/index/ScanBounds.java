package yuqing.archive.search.index;

/// How far one look goes before it takes the next step.
///
/// @param newest so many incidents are looked at one by one
/// @param atOnce candidates in a window of time; where there are more, it is looked through in
///     parts
record ScanBounds(int newest, int atOnce) {

  /// What a quarter of all incidents have fills a page of fifty within the first two hundred.
  static final ScanBounds USUAL = new ScanBounds(200, 5_000);
}

package yuqing.verifier.report;

/// Something that is wrong with a bundle.
///
/// @param entry n of the first entry that it is about; 0 for none
/// @param file the file that it is about; null for none
/// @param text in plain words
public record BundleFinding(FindingKind kind, long entry, String file, String text) {

  @Override
  public String toString() {
    return file == null ? text : file + ": " + text;
  }
}

package yuqing.archive.volume.part;

/// A heading that is printed with the first thing below it, and not at all where there is none.
final class OnceHeading {

  private final PartWriter out;
  private final String text;
  private boolean printed;

  OnceHeading(PartWriter out, String text) {
    this.out = out;
    this.text = text;
  }

  void print() {
    if (!printed) {
      out.heading(text);
      printed = true;
    }
  }

  boolean isPrinted() {
    return printed;
  }
}

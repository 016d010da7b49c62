package yuqing.archive.volume;

import java.io.IOException;
import java.io.OutputStream;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperRenderer;

/// Prints a dossier of many entries and nothing else: run in a JVM of its own, whose heap
/// bounds it.
final class LongVolume {

  private LongVolume() {}

  /// @param arguments how many entries
  public static void main(String[] arguments) throws IOException {
    var entries = Integer.parseInt(arguments[0]);
    var incident = new Case();
    var printer = new VolumePrinter(new PaperRenderer(), (level, category, at) -> null);
    try (var chain = FullCourse.of(incident, text -> text)) {
      // An amendment as large as a topic carries.
      chain.append(incident.eventOf(incident.amended("长".repeat(100_000))));
      while (chain.length() < entries) {
        chain.append(incident.eventOf(incident.started()));
      }
      printer.print(chain.snapshot(), OutputStream.nullOutputStream());
      System.out.println("printed " + chain.length());
    }
  }
}

package yuqing.archive.volume;

import java.nio.file.*;
import java.util.List;
import java.util.function.UnaryOperator;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.timeline.Gap;

class PrintSamples {
  public static void main(String[] a) throws Exception {
    UnaryOperator<String> texts = switch (a[1]) {
      case "hostile" -> t -> t + "<b>&amp;</b><script>alert(1)</script>{sheet.x}😀\u202E\u0000 ]]> " + "x".repeat(300) + "\n\n\t"+"长".repeat(3000);
      default -> t -> t;
    };
    int more = a.length > 2 ? Integer.parseInt(a[2]) : 0;
    var incident = new Case();
    for (int k = 0; k < (a.length > 3 ? 2 : 1); k++) {
    long t0 = System.nanoTime();
    try (var chain = FullCourse.of(incident, texts);
        var out = Files.newOutputStream(Path.of(a[0]))) {
      for (int i = 0; i < more; i++) chain.append(incident.eventOf(incident.started()));
      new VolumePrinter(new PaperRenderer(), (level, category) -> "永久").print(chain.snapshot(List.of(new Gap("/notification-service", 3, 7))), out);
    }
    System.out.println((System.nanoTime() - t0) / 1000000 + " ms " + Files.size(Path.of(a[0])));
    }
  }
}

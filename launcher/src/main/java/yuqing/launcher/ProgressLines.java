package yuqing.launcher;

import java.io.PrintStream;
import java.util.Locale;

/// A line for each step with the seconds since the beginning.
final class ProgressLines {
  private final PrintStream out;
  private final long begun = System.nanoTime();

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  synchronized void print(String step) {
    out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), step));
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}

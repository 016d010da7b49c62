package yuqing.launcher;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import yuqing.localstack.StackException;

/// Where the parts in the launcher's own JVM log: a bounded file for `up`, nowhere otherwise.
final class LauncherLogging {
  private static final int BYTES_AT_MOST = 5 * 1024 * 1024;

  private LauncherLogging() {}

  static void off() {
    LogManager.getLogManager().reset();
  }

  static void toFile(SuiteDirectory home) {
    off();
    try {
      var file = home.logs().resolve("local-stack.%g.log").toString();
      var handler = new FileHandler(file, BYTES_AT_MOST, 2, true);
      handler.setFormatter(new SimpleFormatter());
      handler.setEncoding("UTF-8");
      var root = Logger.getLogger("");
      root.setLevel(Level.WARNING);
      root.addHandler(handler);
    } catch (IOException e) {
      throw new StackException("cannot write the log: " + e.getMessage(), e);
    }
  }
}

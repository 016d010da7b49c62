package yuqing.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yuqing.localstack.StackException;

/// `./suite up --detach`: starts another launcher in the background, passes on its output until
/// all is ready, and leaves it running.
final class DetachedStart {
  /// Tells the other launcher that no terminal is its own.
  static final String IN_BACKGROUND = "--in-background";

  private static final long LOOK_EVERY_MS = 100;

  private final SuiteDirectory home;
  private final List<String> jvmOptions;
  private final String classPath;
  private final Path log;
  private long shown;

  /// With this JVM's own options and class path.
  DetachedStart(SuiteDirectory home) {
    this(
        home,
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        System.getProperty("java.class.path"));
  }

  /// @param jvmOptions of the other launcher
  /// @param classPath of the other launcher
  DetachedStart(SuiteDirectory home, List<String> jvmOptions, String classPath) {
    this.home = home;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.classPath = classPath;
    this.log = home.logs().resolve("up.log");
  }

  int run() throws IOException, InterruptedException {
    home.create();
    Files.deleteIfExists(log);
    var launcher =
        new ProcessBuilder(command())
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    // Until it is ready it is ours to stop; afterwards it stays.
    var undo = new Thread(launcher::destroy, "detach-undo");
    Runtime.getRuntime().addShutdownHook(undo);
    while (launcher.isAlive() && !isReady(launcher.pid())) {
      show();
      Thread.sleep(LOOK_EVERY_MS);
    }
    show();
    if (!launcher.isAlive()) {
      throw new StackException("the suite did not start; its log: " + log);
    }
    Runtime.getRuntime().removeShutdownHook(undo);
    return 0;
  }

  private boolean isReady(long pid) {
    return RunRecord.read(home.record())
        .filter(record -> record.launcher().pid() == pid && record.ready())
        .isPresent();
  }

  /// Java with `up`, detached from the terminal where the system has a command for it.
  private List<String> command() {
    var command = new ArrayList<String>();
    for (var detaching :
        List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup", "/bin/nohup")) {
      if (command.isEmpty() && Files.isExecutable(Path.of(detaching))) {
        command.add(detaching);
      }
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-Dyuqing.root=" + home.root());
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(Suite.class.getName(), "up", IN_BACKGROUND));
    return command;
  }

  private void show() throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(shown);
      var fresh = new byte[(int) (file.length() - shown)];
      file.readFully(fresh);
      shown += fresh.length;
      System.out.write(fresh);
      System.out.flush();
    }
  }
}

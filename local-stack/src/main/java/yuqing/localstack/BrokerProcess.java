package yuqing.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/// Kafka in a process of its own, so that it can be killed, paused and started again on its data
/// while the other parts go on. It ends with the process that started it.
public final class BrokerProcess implements KeptPart, AutoCloseable {
  private static final String NAME = "Kafka";
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(20);
  private static final Duration STOP_AND_RECORD_AT_MOST = Duration.ofSeconds(40);
  private static final Duration END_AT_MOST = Duration.ofSeconds(30);

  /// A small heap and the compiler's first stage, as the services have them.
  private static final List<String> JVM =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // The levels in its log are told apart by their English names.
          "-Duser.language=en");

  private static final String LOG_LINE = "%1$tF %1$tT.%1$tL %4$-7s [%3$s] %5$s%6$s%n";

  private final Path directory;
  private final int port;
  private final Path log;
  private final Optional<ClassArchive> archive;
  private Process process;
  private ProcessOutput output;
  private boolean recording;
  private boolean closed;

  private BrokerProcess(Path directory, int port, Path log, Optional<ClassArchive> archive) {
    this.directory = directory;
    this.port = port;
    this.log = log;
    this.archive = archive;
  }

  /// One that is yet to be started.
  ///
  /// @param directory holds the records, kept between starts
  /// @param log of the broker's JVM, appended to
  public static BrokerProcess of(Path directory, int port, Path log) {
    return new BrokerProcess(directory, port, log, Optional.empty());
  }

  /// As above, and it is started from its [ClassArchive], or records that when it is stopped.
  ///
  /// @param archives a folder for that alone
  public static BrokerProcess of(Path directory, int port, Path log, Path archives) {
    var classPath = Stream.of(classPath().split(File.pathSeparator)).map(Path::of).toList();
    // The JVM archives classes of jars only.
    if (!classPath.stream().allMatch(Files::isRegularFile)) {
      return of(directory, port, log);
    }
    try {
      return new BrokerProcess(
          directory,
          port,
          log,
          Optional.of(ClassArchive.of(archives, classPath, InstantSource.system())));
    } catch (IOException e) {
      return of(directory, port, log);
    }
  }

  /// As above, and starts it.
  public static BrokerProcess start(Path directory, int port, Path log) {
    var broker = of(directory, port, log);
    broker.startAgain();
    return broker;
  }

  /// Returns when the broker answers and has the suite's topics.
  @Override
  public void startAgain() {
    var started = startProcess();
    try {
      if (!started.awaitReady()) {
        throw new StackException("while starting, %s; its log: %s".formatted(ending(), log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("the start of Kafka was interrupted", e);
    }
  }

  private synchronized ProcessOutput startProcess() {
    if (closed) {
      throw new StackException("Kafka has been stopped");
    }
    var options = archive.map(ClassArchive::recordingOptions).orElse(List.of());
    recording = !options.isEmpty() && !archive.get().isRecorded();
    try {
      process =
          new ProcessBuilder(command(directory, port, options)).redirectErrorStream(true).start();
      output = ProcessOutput.of("kafka", process, log);
      return output;
    } catch (IOException e) {
      throw new StackException("the broker's process cannot be started: " + e.getMessage(), e);
    }
  }

  static List<String> command(Path directory, int port, List<String> archiveOptions) {
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            JVM,
            archiveOptions,
            List.of("-cp", classPath(), BrokerProcess.class.getName()),
            List.of(directory.toString(), Integer.toString(port)))
        .flatMap(List::stream)
        .toList();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
  }

  public synchronized ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public String ending() {
    Process ended;
    ProcessOutput outputThen;
    synchronized (this) {
      ended = process;
      outputThen = output;
    }
    return hasEnded(ended, END_AT_MOST)
        ? outputThen.ending(NAME, ended.exitValue())
        : NAME + " closed its output";
  }

  /// As `kill -9` does: nothing in the broker gets to run.
  public void kill() {
    var killed = handle();
    killed.destroyForcibly();
    if (!hasEnded(process, END_AT_MOST)) {
      throw new StackException("the broker outlived its kill");
    }
  }

  private static boolean hasEnded(Process process, Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /// Lets it close its files, and ends it when that takes too long.
  @Override
  public void close() {
    Process stopped;
    synchronized (this) {
      closed = true;
      stopped = process;
    }
    if (stopped == null) {
      return;
    }
    stopped.destroy();
    if (!hasEnded(stopped, recording ? STOP_AND_RECORD_AT_MOST : STOP_AT_MOST)) {
      kill();
    } else if (recording) {
      archive.ifPresent(ClassArchive::keep);
    }
  }

  /// @param arguments the directory and the port
  public static void main(String[] arguments) throws InterruptedException {
    logWarnings();
    ParentWatch.premain("");
    try {
      var broker = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
    } catch (StackException e) {
      Logger.getLogger(BrokerProcess.class.getName()).severe(e.getMessage());
      // What has begun of it may not end by itself.
      Runtime.getRuntime().halt(1);
    }
    System.out.println(ProcessOutput.READY);
    new CountDownLatch(1).await();
  }

  private static void logWarnings() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LOG_LINE);
    LogManager.getLogManager().reset();
    var handler = new ConsoleHandler();
    handler.setFormatter(new SimpleFormatter());
    handler.setLevel(Level.WARNING);
    var root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(handler);
    QuietLogs.keep();
  }
}

package yuqing.localstack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import yuqing.localstack.tether.Tether;

/// Kafka in a process of its own, so that it can be killed, paused and started again on its data
/// while the other parts go on. It ends with the process that started it.
public final class BrokerProcess implements AutoCloseable {
  private static final String READY = "ready";
  private static final long END_AT_MOST_S = 30;

  private final Path directory;
  private final int port;
  private final File log;
  private Process process;

  private BrokerProcess(Path directory, int port, Path log) {
    this.directory = directory;
    this.port = port;
    this.log = log.toFile();
  }

  /// @param directory holds the records, kept between starts
  /// @param log what the broker's JVM says, appended
  public static BrokerProcess start(Path directory, int port, Path log) {
    var broker = new BrokerProcess(directory, port, log);
    broker.startAgain();
    return broker;
  }

  /// Returns when the broker answers and has the suite's topics.
  public void startAgain() {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerProcess.class.getName(),
            directory.toString(),
            Integer.toString(port));
    try {
      process = command.redirectError(ProcessBuilder.Redirect.appendTo(log)).start();
      var said =
          new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      if (!READY.equals(said)) {
        throw new StackException("the broker's process ended while starting; its log: " + log);
      }
    } catch (IOException e) {
      throw new StackException("the broker's process cannot be started: " + e.getMessage(), e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /// As `kill -9` does: nothing in the broker gets to run.
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(END_AT_MOST_S, TimeUnit.SECONDS)) {
        throw new StackException("the broker outlived its kill");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }

  /// @param arguments the directory and the port
  public static void main(String[] arguments) throws InterruptedException {
    Tether.premain("");
    try (var _ = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println(READY);
      new CountDownLatch(1).await();
    }
  }
}

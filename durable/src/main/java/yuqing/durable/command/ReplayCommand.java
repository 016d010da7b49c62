package yuqing.durable.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import yuqing.durable.inbox.Replay;

/// `replay [--dry-run]`: sends the service's dead letters back to their original topics, those
/// that no earlier run has sent.
final class ReplayCommand {

  static final String USAGE = "replay [--dry-run]";

  private final ServiceSettings settings;
  private final PrintStream out;

  ReplayCommand(ServiceSettings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void run(List<String> options) {
    boolean dryRun = options.equals(List.of("--dry-run"));
    if (!dryRun && !options.isEmpty()) {
      throw new CommandFailed("usage: " + USAGE);
    }
    for (String topic : settings.deadTopics()) {
      var replay =
          new Replay(settings.broker(), topic, settings.service() + ".replay", out::println);
      try {
        report(topic, dryRun, replay.run(dryRun));
      } catch (KafkaException e) {
        throw new CommandFailed("the broker at " + settings.broker().get("bootstrap.servers"), e);
      }
    }
  }

  private void report(String topic, boolean dryRun, Replay.Replayed replayed) {
    if (replayed.found() == 0) {
      out.println("nothing new in " + topic);
    } else if (dryRun) {
      out.printf("%d dead letters in %s, none sent%n", replayed.found(), topic);
    } else {
      out.printf(
          "%d dead letters in %s, %d sent again%n", replayed.found(), topic, replayed.sent());
    }
  }
}

package yuqing.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;
import yuqing.cli.terminal.OutputFormat;
import yuqing.cli.topic.GroupLags;
import yuqing.cli.topic.TopicConnection;
import yuqing.cli.topic.TopicFilter;
import yuqing.cli.topic.TopicReader;
import yuqing.cli.topic.TopicRecord;

/// `yuqing topics …`: what lies on Kafka's topics, for those who operate the suite. It reads and
/// writes nothing; who reaches the broker has an auditor's rights.
@Command(name = "topics")
final class TopicCommands {
  @ParentCommand YuqingCommand yuqing;

  /// Events, a line each: as they lie on the topic with `-o json`.
  @Command(name = "tail")
  int tail(
      @Mixin BrokerOptions broker,
      @Option(names = "--topic") List<String> topics,
      @Option(names = "--incident") String incident,
      @Option(names = "--type") List<String> types,
      @Option(names = "--department") List<String> departments,
      @Option(names = "--since") String since,
      @Option(names = {"-F", "--follow"}) boolean follow,
      @Option(names = "--count") Integer count) {
    var filter =
        new TopicFilter(
            incident == null ? null : yuqing.session().incident(incident),
            orNone(types),
            orNone(departments));
    var begin = instant(since);
    var left = new int[] {count == null ? Integer.MAX_VALUE : count};
    return broker.read(
        yuqing,
        reader -> {
          var names = topics == null ? reader.eventTopics() : named(topics);
          reader.read(
              names,
              begin,
              follow,
              each -> {
                var event = TopicRecord.event(each);
                return !filter.accepts(event)
                    || (print(event, "time", "type", "subject", "source") && --left[0] > 0);
              });
          return ExitStatus.DONE.code();
        });
  }

  /// How far each service is behind; the group of readers has the service's name.
  @Command(name = "lag")
  int lag(
      @Mixin BrokerOptions broker,
      @Parameters(arity = "0..1", paramLabel = "<group>") String group) {
    return broker.ask(
        yuqing,
        connection -> {
          var answer = new RequestFields().with("groups", new GroupLags(connection).rows(group));
          yuqing
              .printer()
              .print(answer.document(), "groups", List.of("group", "topic", "partitions", "lag"));
          return ExitStatus.DONE.code();
        });
  }

  /// What a service could never process; exit code 5 where there is anything.
  @Command(name = "dead")
  int dead(
      @Mixin BrokerOptions broker,
      @Parameters(arity = "0..1", paramLabel = "<service>") String service,
      @Option(names = "--since") String since) {
    var found = new boolean[1];
    var begin = instant(since);
    return broker.read(
        yuqing,
        reader -> {
          var names =
              service == null ? reader.deadTopics() : List.of("yuqing." + service + ".dead");
          reader.read(
              names,
              begin,
              false,
              each -> {
                found[0] = true;
                return print(
                    TopicRecord.deadLetter(each),
                    "service",
                    "at",
                    "topic",
                    "key",
                    "type",
                    "reason");
              });
          return (found[0] ? ExitStatus.FINDINGS : ExitStatus.DONE).code();
        });
  }

  /// A line a document, since there may be any number of them.
  ///
  /// @return false when nobody reads any more
  private boolean print(JsonNode document, String... columns) {
    var out = yuqing.environment().out();
    out.println(
        yuqing.output == OutputFormat.TABLE
            ? yuqing.printer().line(document, List.of(columns))
            : document.toString());
    return !out.checkError();
  }

  private static List<String> orNone(List<String> values) {
    return values == null ? List.of() : values;
  }

  /// `incident` is `yuqing.incident.v1`; a whole name is itself.
  private static List<String> named(List<String> topics) {
    return topics.stream()
        .map(each -> each.contains(".") ? each : "yuqing." + each + ".v1")
        .toList();
  }

  private Instant instant(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new CommandFailure(ExitStatus.USAGE, yuqing.texts().text("invalid-instant", text));
    }
  }

  /// Where the broker is, and what else its clients must know.
  static final class BrokerOptions {
    @Option(names = "--broker")
    String address;

    @Option(names = "--broker-settings")
    Path settings;

    int read(YuqingCommand yuqing, Function<TopicReader, Integer> reading) {
      return ask(
          yuqing,
          connection -> {
            try (var reader = new TopicReader(connection)) {
              return reading.apply(reader);
            }
          });
    }

    int ask(YuqingCommand yuqing, Function<TopicConnection, Integer> question) {
      var broker =
          address != null
              ? address
              : yuqing.environment().variable("YUQING_KAFKA").orElse(TopicConnection.LOCAL);
      try {
        return question.apply(TopicConnection.of(broker, settings));
      } catch (KafkaException e) {
        throw new CommandFailure(
            ExitStatus.UNREACHABLE, yuqing.texts().text("unreachable", broker, words(e)));
      } catch (IOException e) {
        throw DataArgument.unreadable(yuqing, settings.toString(), e);
      }
    }

    private static String words(KafkaException e) {
      return e.getCause() != null && e.getCause().getMessage() != null
          ? e.getCause().getMessage()
          : String.valueOf(e.getMessage());
    }
  }
}

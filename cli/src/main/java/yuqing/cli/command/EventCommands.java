package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.stream.ServerSentEvent;
import yuqing.cli.stream.ServerSentEvents;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;
import yuqing.cli.terminal.OutputFormat;

/// `yuqing events …`: the archive's stream, with the caller's own rights and without Kafka.
@Command(name = "events")
final class EventCommands {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @ParentCommand YuqingCommand yuqing;

  /// Prints events as they come, over any number of connections, without a gap and without a
  /// repeat.
  @Command(name = "follow")
  int follow(
      @Option(names = "--incident") List<String> incidents,
      @Option(names = "--type") List<String> types,
      @Option(names = "--department") List<String> departments,
      @Option(names = "--after") String after,
      @Option(names = "--place") Path place,
      @Option(names = "--count") Integer count)
      throws InterruptedException {
    var session = yuqing.session();
    var named =
        incidents == null ? null : incidents.stream().map(session::incident).distinct().toList();
    var request =
        ServiceRequest.get(ARCHIVE, "/events")
            .query("incident", named)
            .query("type", types)
            .query("department", departments)
            .query("after", after);
    var following =
        new Following(
            session,
            request,
            new StreamPlace(yuqing, place),
            count == null ? Integer.MAX_VALUE : count);
    following.run();
    return ExitStatus.DONE.code();
  }

  /// One run: where it is, and how many events are still wanted.
  private final class Following {
    private final SuiteSession session;
    private final ServiceRequest request;
    private final StreamPlace place;
    private int wanted;
    private Duration retryAfter = Duration.ofSeconds(3);

    Following(SuiteSession session, ServiceRequest request, StreamPlace place, int wanted) {
      this.session = session;
      this.request = request;
      this.place = place;
      this.wanted = wanted;
    }

    /// A first connection that fails ends it: the address may be wrong. Later ones are tried again
    /// for as long as it takes.
    void run() throws InterruptedException {
      boolean wasConnected = false;
      while (wanted > 0) {
        try (var events = connect()) {
          wasConnected = true;
          read(events);
        } catch (CommandFailure e) {
          if (!wasConnected || e.status() != ExitStatus.UNREACHABLE) {
            throw e;
          }
          yuqing.environment().err().println(e.getMessage());
        }
        if (wanted > 0) {
          Thread.sleep(retryAfter);
        }
      }
    }

    private ServerSentEvents connect() {
      var last = place.last();
      return new ServerSentEvents(
          session.open(last.isEmpty() ? request : request.header("Last-Event-ID", last)));
    }

    private void read(ServerSentEvents events) {
      try {
        for (var next = events.next(); next.isPresent(); next = events.next()) {
          if (next.get().hasData() && !print(next.get())) {
            // Nobody has had it: the next run begins with it.
            wanted = 0;
            return;
          }
          place.move(next.get().id());
          wanted -= next.get().hasData() ? 1 : 0;
          if (wanted == 0) {
            return;
          }
        }
      } catch (IOException e) {
        // As at its end: the stream goes on from the place at the next connection.
      } finally {
        retryAfter = events.retryAfter();
      }
    }
  }

  /// @return false when nobody reads any more
  private boolean print(ServerSentEvent event) throws IOException {
    var out = yuqing.environment().out();
    out.println(
        yuqing.output == OutputFormat.TABLE
            ? yuqing
                .printer()
                .line(
                    JSON.readTree(event.data()),
                    List.of("time", "type", "incidentId", "n", "source"))
            : event.data());
    return !out.checkError();
  }
}

package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.call.ServiceResponse;
import yuqing.cli.command.NdjsonLines.NdjsonLine;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing incidents acts`: records actions line by line, each for the incident that it names, with
/// a verdict a line. A line's key is its hash, so that a file that was cut is sent again as a
/// whole.
@Command(name = "acts")
final class ActBatchCommand implements Callable<Integer> {
  /// As of a line of reports.
  private static final int LONGEST_LINE = 256 * 1024;

  private static final String NAMED = "incident";
  private static final String[] SHOWN = {"n", "sequence", "state"};

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @ParentCommand IncidentCommands incidents;

  @Parameters String file;

  @Override
  public Integer call() {
    var session = incidents.yuqing.session();
    var out = incidents.yuqing.environment().out();
    boolean allTaken = true;
    int number = 0;
    try (var content = content()) {
      var lines = new NdjsonLines(content, LONGEST_LINE);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        number = line.get().number();
        if (line.get().isEmpty()) {
          continue;
        }
        var verdict = verdict(session, line.get());
        out.println(verdict);
        allTaken &= verdict.path("status").asInt() < 400;
      }
    } catch (IOException e) {
      throw DataArgument.unreadable(incidents.yuqing, file, e);
    } catch (CommandFailure e) {
      throw new CommandFailure(
          e.status(), incidents.yuqing.texts().text("stopped-at-line", number, e.getMessage()));
    }
    return (allTaken ? ExitStatus.DONE : ExitStatus.REFUSED).code();
  }

  private InputStream content() throws IOException {
    return new BufferedInputStream(
        file.equals("-")
            ? incidents.yuqing.environment().in()
            : Files.newInputStream(Path.of(file)));
  }

  private JsonNode verdict(SuiteSession session, NdjsonLine line) {
    var verdict = JsonNodeFactory.instance.objectNode().put("line", line.number());
    var action = action(line);
    if (action == null) {
      return refuse(verdict, line.isTooLong() ? 413 : 400, "unreadable-line");
    }
    if (!action.path(NAMED).isTextual()) {
      return refuse(verdict, 400, "line-names-no-incident");
    }
    var named = action.remove(NAMED).asText();
    var incident = session.findIncident(named);
    if (incident.isEmpty()) {
      return refuse(verdict, 404, "no-incident", named);
    }
    var answer =
        session.judge(
            ServiceRequest.post(INCIDENT, "/incidents/%s/actions", incident.get())
                .json(action)
                .header("Idempotency-Key", hash(line.bytes())));
    return verdict(verdict, named, answer);
  }

  private static ObjectNode action(NdjsonLine line) {
    try {
      return !line.isTooLong() && JSON.readTree(line.bytes()) instanceof ObjectNode read
          ? read
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  private JsonNode verdict(ObjectNode verdict, String incident, ServiceResponse answer) {
    verdict.put("status", answer.status()).put(NAMED, incident);
    var document = answer.json();
    if (answer.status() >= 400) {
      if (document.path("type").asText().endsWith(":in-progress")) {
        throw new CommandFailure(ExitStatus.UNREACHABLE, document.path("title").asText());
      }
      return verdict.set("problem", document);
    }
    for (var field : SHOWN) {
      if (document.hasNonNull(field)) {
        verdict.set(field, document.get(field));
      }
    }
    return verdict;
  }

  private JsonNode refuse(ObjectNode verdict, int status, String text, Object... values) {
    verdict.put("status", status);
    verdict.putObject("problem").put("title", incidents.yuqing.texts().text(text, values));
    return verdict;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package yuqing.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static yuqing.cli.call.TargetService.INCIDENT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing incidents batch`: reports line by line, and a verdict a line as they come; neither is
/// held in memory.
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @ParentCommand IncidentCommands incidents;

  @Parameters String file;

  @Override
  public Integer call() {
    var yuqing = incidents.yuqing;
    var request =
        ServiceRequest.post(INCIDENT, "/incidents/batch").body("application/x-ndjson", lines());
    boolean allTaken = true;
    try (var answer = yuqing.session().open(request);
        var verdicts = new BufferedReader(new InputStreamReader(answer, UTF_8))) {
      for (var line = verdicts.readLine(); line != null; line = verdicts.readLine()) {
        yuqing.environment().out().println(line);
        allTaken &= JSON.readTree(line).path("status").asInt() < 400;
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitStatus.UNREACHABLE, yuqing.texts().text("not-saved", e.toString()));
    }
    return (allTaken ? ExitStatus.DONE : ExitStatus.REFUSED).code();
  }

  private BodyPublisher lines() {
    if (file.equals("-")) {
      return BodyPublishers.ofInputStream(() -> incidents.yuqing.environment().in());
    }
    try {
      return BodyPublishers.ofFile(Path.of(file));
    } catch (FileNotFoundException e) {
      throw DataArgument.unreadable(incidents.yuqing, file, e);
    }
  }
}

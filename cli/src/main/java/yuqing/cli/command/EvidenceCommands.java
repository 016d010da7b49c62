package yuqing.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static yuqing.cli.call.TargetService.INCIDENT;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing evidence …`: files of an incident, by the hash of their content.
@Command(name = "evidence")
final class EvidenceCommands {
  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Parameters String incident, @Mixin PageOptions page) {
    var session = yuqing.session();
    return session.list(
        ServiceRequest.get(INCIDENT, "/incidents/%s/evidence", session.incident(incident)),
        page,
        "sha256",
        "mediaType",
        "sizeBytes",
        "recordedAt",
        "title");
  }

  @Command(name = "add")
  int add(
      @Parameters(index = "0") String incident,
      @Parameters(index = "1") String file,
      @Option(names = "--title") String title,
      @Option(names = "--note") String note,
      @Option(names = "--taken-at") String takenAt) {
    var session = yuqing.session();
    var boundary = UUID.randomUUID().toString();
    var parts = new ArrayList<BodyPublisher>();
    addPart(parts, boundary, "title", title);
    addPart(parts, boundary, "note", note);
    addPart(parts, boundary, "takenAt", takenAt);
    parts.add(text("--" + boundary + "\r\n" + head("file") + "; filename=\"file\"\r\n\r\n"));
    parts.add(content(file));
    parts.add(text("\r\n--" + boundary + "--\r\n"));
    return session.show(
        ServiceRequest.post(INCIDENT, "/incidents/%s/evidence", session.incident(incident))
            .body(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
  }

  @Command(name = "get")
  int get(
      @Parameters(index = "0") String incident,
      @Parameters(index = "1") String sha256,
      @Option(names = {"-f", "--file"}) String file) {
    var session = yuqing.session();
    return session.save(
        ServiceRequest.get(
            INCIDENT, "/incidents/%s/evidence/%s", session.incident(incident), sha256),
        file,
        sha256);
  }

  private BodyPublisher content(String file) {
    try {
      return BodyPublishers.ofFile(Path.of(file));
    } catch (FileNotFoundException e) {
      throw DataArgument.unreadable(yuqing, file, e);
    }
  }

  private static void addPart(
      List<BodyPublisher> parts, String boundary, String name, String value) {
    if (value != null) {
      parts.add(text("--" + boundary + "\r\n" + head(name) + "\r\n\r\n" + value + "\r\n"));
    }
  }

  private static String head(String name) {
    return "Content-Disposition: form-data; name=\"" + name + "\"";
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, UTF_8);
  }
}

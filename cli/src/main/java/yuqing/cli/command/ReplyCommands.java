package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing replies …`: an approval holds for the very text whose hash it names.
@Command(name = "replies")
final class ReplyCommands {
  private static final String ONE = "/incidents/%s/replies/%s/";

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Parameters String incident, @Mixin PageOptions page) {
    var session = yuqing.session();
    return session.list(
        ServiceRequest.get(INCIDENT, "/incidents/%s/replies", session.incident(incident)),
        page,
        "reply",
        "state",
        "draftedAt",
        "textHash",
        "text");
  }

  @Command(name = "draft")
  int draft(@Parameters String incident, @Option(names = "--text", required = true) String text) {
    var session = yuqing.session();
    return session.show(
        ServiceRequest.post(INCIDENT, "/incidents/%s/replies", session.incident(incident))
            .json(new RequestFields().with("text", text).document()));
  }

  @Command(name = "approve")
  int approve(
      @Mixin ReplyArguments reply,
      @Option(names = "--reason") String reason,
      @Option(names = "--confirms-personal-data") boolean confirmed) {
    var approval =
        reply
            .fields()
            .with("decision", "APPROVED")
            .with("reason", reason)
            .with("confirmsPersonalData", confirmed ? Boolean.TRUE : null);
    return post(reply, "approval", approval);
  }

  @Command(name = "return")
  int sendBack(@Mixin ReplyArguments reply, @Option(names = "--reason") String reason) {
    return post(
        reply, "approval", reply.fields().with("decision", "RETURNED").with("reason", reason));
  }

  @Command(name = "deliver")
  int deliver(
      @Mixin ReplyArguments reply,
      @Option(names = "--channel") String channel,
      @Option(names = "--counterpart") String counterpart,
      @Option(names = "--at") String at) {
    var delivery =
        reply
            .fields()
            .with("channel", channel)
            .with("counterpart", counterpart)
            .with("occurredAt", at);
    return post(reply, "delivery", delivery);
  }

  /// Requests its publication on an official channel; the channel's editor delivers it.
  @Command(name = "publish")
  int publish(
      @Parameters(index = "0") String incident,
      @Parameters(index = "1") int reply,
      @Option(names = "--channel", required = true) String channel,
      @Option(names = "--note") String note) {
    var session = yuqing.session();
    var request =
        new RequestFields().with("reply", reply).with("channel", channel).with("note", note);
    return session.show(
        ServiceRequest.post(INCIDENT, "/incidents/%s/publication", session.incident(incident))
            .json(request.document()));
  }

  private int post(ReplyArguments reply, String step, RequestFields fields) {
    var session = yuqing.session();
    var id = session.incident(reply.incident);
    return session.show(
        ServiceRequest.post(INCIDENT, ONE + step, id, reply.number).json(fields.document()));
  }

  /// Which reply a step is about, and the very text of it that was read.
  static final class ReplyArguments {

    @Parameters(index = "0", paramLabel = "<incident>")
    String incident;

    @Parameters(index = "1", paramLabel = "<reply>")
    int number;

    @Option(names = "--hash", required = true)
    String hash;

    RequestFields fields() {
      return new RequestFields().with("textHash", hash);
    }
  }
}

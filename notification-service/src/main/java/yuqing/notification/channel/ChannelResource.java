package yuqing.notification.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.durable.Transactions;
import yuqing.notification.roster.Addressees;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.work.WorkSlots;

/// The ways to reach people, tried by whoever set them up.
@Path("/channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Channels")
public class ChannelResource {
  private static final String SUBJECT = "网络舆情处置系统：测试消息 · test message";
  private static final String TEXT =
      """
      这是一条测试消息，用于确认通知渠道可用，无需处理。

      This is a test message: the channel works. Nothing is asked of you.
      """;

  /// Each waits for the mail server, up to its time-out; the senders want it too.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Channels channels;
  private final Addressees addressees;
  private final Transactions transactions;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final WorkSlots slots;

  ChannelResource(
      Channels channels,
      Addressees addressees,
      Transactions transactions,
      CurrentCaller caller,
      InstantSource clock,
      MeterRegistry metrics) {
    this.channels = channels;
    this.addressees = addressees;
    this.transactions = transactions;
    this.caller = caller;
    this.clock = clock;
    this.slots = new WorkSlots("channel-test", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// What the channel said.
  ///
  /// @param outcome `ACCEPTED`: it took the message over; `REFUSED`: it never will; `UNAVAILABLE`:
  ///     not now
  /// @param reason without addresses; null when accepted
  @Schema(
      name = "ChannelTest",
      examples =
          """
          {"channel":"email","outcome":"UNAVAILABLE","reason":"SMTP 451","took":"PT0.25S"}
          """)
  record Tested(String channel, String outcome, String reason, Duration took) {}

  @POST
  @Path("/{name}/test")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Sends a test message to the caller's own address on the roster",
      description = "Once and at once; the answer says what the channel answered.")
  @APIResponse(
      responseCode = "200",
      description = "What the channel answered",
      content = @Content(schema = @Schema(implementation = Tested.class)))
  @APIResponse(responseCode = "404", description = "No such channel; there is `email`")
  @APIResponse(responseCode = "422", description = "The caller has no address on the roster")
  public Tested test(@PathParam("name") String name) {
    var channel =
        channels.named(name).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var letter = new Message(ownAddress(), "test." + UUID.randomUUID(), SUBJECT, TEXT);
    var began = clock.instant();
    var answer = slots.run(() -> channel.send(letter));
    return tested(name, answer, Duration.between(began, clock.instant()));
  }

  private String ownAddress() {
    var person = caller.get().person();
    return transactions
        .inNew(_ -> Optional.ofNullable(person).flatMap(addressees::contact))
        .map(Addressees.Contact::email)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.UNPROCESSABLE,
                    "您在人员名册中没有地址",
                    "you have no address on the roster"));
  }

  private static Tested tested(String name, Channel.Answer answer, Duration took) {
    return switch (answer) {
      case Channel.Answer.Accepted _ -> new Tested(name, "ACCEPTED", null, took);
      case Channel.Answer.Refused refused -> new Tested(name, "REFUSED", refused.reason(), took);
      case Channel.Answer.Unavailable unavailable ->
          new Tested(name, "UNAVAILABLE", unavailable.reason(), took);
    };
  }
}

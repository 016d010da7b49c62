package yuqing.incident.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.ReportKind;

/// An act recorded as done. Which fields an action needs beside the common ones is in
/// {@link ActionRules}.
@Schema(name = "NewAction")
public record ActionBody(
    @NotNull @Schema(examples = "INFORMATION_EXCHANGED") Action action,
    @Schema(
            description = "when it was done; not in the future, not before discovery; default now",
            examples = "2026-10-13T09:00:00+08:00")
        Instant occurredAt,
    @Size(max = 100)
        @Schema(
            description =
                "the post that did it, where another records it: its code, or `other` with"
                    + " `byNote`",
            examples = "leader-in-charge")
        String by,
    @Size(max = 64)
        @Schema(
            description =
                "department of a post that several have (liaison, department-head,"
                    + " leader-in-charge); default the incident's own",
            examples = "logistics")
        String byDepartment,
    @Size(max = 200) @Schema(description = "`other`: who did it") String byNote,
    @Schema(description = "how it was done; a telephone report counts") Means means,
    @Schema(
            description =
                "ORAL: the telephone call of a report; required of one to the superior authority")
        Call call,
    @Positive
        @Schema(
            description =
                "`n` of the report by telephone that this one puts in writing; it is no report of"
                    + " its own")
        Integer follows,
    @Size(max = 200) @Schema(description = "to whom it was reported, or with whom it was done")
        String counterpart,
    @Size(max = 5000) String note,
    @Schema(description = "an exchange: nothing has changed") Boolean noChange,
    @Size(max = 100) @Schema(description = "HANDLING_STARTED: the handling team") List<Member> team,
    @Schema(description = "REPORTED_TO_SUPERIOR: 首报, 续报, 终报") ReportKind kind,
    @Size(max = 20_000) @Schema(description = "REPORTED_TO_SUPERIOR: what was reported")
        String text,
    @Schema(
            description =
                "REPORTED_TO_SUPERIOR: what seems to be personal data in the text may stay, for the"
                    + " reason that `note` gives; required of such a written report")
        Boolean confirmsPersonalData,
    @Size(max = 5000) @Schema(description = "EMERGENCY_PLAN_STARTED: the plan") String plan,
    @Size(max = 20_000) @Schema(description = "SPECIAL_MEETING_HELD: the meeting, its decisions")
        String meeting,
    @Size(max = 20)
        @Schema(description = "SHA-256 of each piece that the incident has, hex in either case")
        List<@NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String> evidence) {

  /// The hashes as they are on record, in lower case.
  List<String> cited() {
    return evidence == null
        ? List.of()
        : evidence.stream()
            .map(hash -> hash == null ? null : hash.toLowerCase(Locale.ROOT))
            .toList();
  }

  /// A telephone call: who called from where, and whom.
  @Schema(name = "NewTelephoneCall")
  public record Call(
      @NotBlank @Size(max = 200) @Schema(description = "the caller's unit", examples = "党群工作部")
          String unit,
      @NotBlank @Size(max = 100) @Schema(description = "the caller's post", examples = "值班员")
          String post,
      @NotBlank
          @Size(max = 200)
          @Schema(description = "the post that took the call", examples = "市委网信办值班室")
          String called,
      @Schema(description = "when the call was made; default `occurredAt`") Instant at) {}

  /// One member of the handling team: post and name, as the form prints them.
  @Schema(name = "NewTeamMember")
  public record Member(
      @NotBlank @Size(max = 100) @Schema(examples = "后勤保卫处处长") String post,
      @NotBlank @Size(max = 100) String name) {}
}

package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.GoldenText;
import yuqing.notification.channel.HtmlSample;
import yuqing.notification.roster.DepartmentName;

/// What an alert says, word for word, by e-mail, by text message and to a group.
class AlertGoldenTest {
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final UUID INCIDENT = UUID.fromString("019a1f00-0000-7000-8000-000000000001");
  private static final String LINK = "https://school.example/a/K7Q2M9XWTBD4H";
  private static final String DESK = "https://school.example/incidents/" + INCIDENT;

  static Stream<Arguments> everyAlert() {
    var samples = new TreeMap<String, List<AlertedDuty>>();
    for (var cause : AlertCause.values()) {
      var name = "alert-" + cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      samples.put(name, List.of(duty(cause, null, AlertReason.OWES)));
      samples.put(
          name + "-several",
          List.of(
              duty(cause, null, AlertReason.OWES), duty(cause, "2026-10-13", AlertReason.OWES)));
      samples.put(name + "-again", List.of(duty(cause, null, AlertReason.TOLD_AGAIN)));
      samples.put(name + "-superior", List.of(duty(cause, null, AlertReason.NEXT_ON_LADDER)));
    }
    for (var told :
        List.of(
            AlertReason.AT_ONCE,
            AlertReason.FOR_A_LIAISON,
            AlertReason.FOR_A_VACANCY,
            AlertReason.TOOK_OVER)) {
      var name = told.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      samples.put("alert-" + name, List.of(duty(AlertCause.OPENED, null, told)));
    }
    for (var post : List.of(Post.LIAISON, Post.GROUP_OFFICE)) {
      var told = post == Post.LIAISON ? AlertReason.ON_DUTY : AlertReason.ON_SCHOOL_DUTY;
      var onDuty = duty(AlertCause.OPENED, null, told, new AlertRecipient(post, true));
      samples.put("alert-on-duty-" + post.code(), List.of(onDuty));
    }
    samples.put("alert-difference", List.of(difference()));
    return samples.entrySet().stream()
        .flatMap(
            each ->
                Stream.of("zh", "en")
                    .map(language -> Arguments.of(each.getKey(), language, each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("everyAlert")
  void isWrittenWordForWord(String name, String language, List<AlertedDuty> duties) {
    var text = new AlertText(language);
    var subject = text.subject(duties, SCHOOL);
    var body = text.body(duties, LINK, DESK, SCHOOL);
    assertThat(subject + body).doesNotContain("{", "null");
    GoldenText.check(name + ".email." + language + ".txt", subject + "\n\n" + body);
    GoldenText.check(name + ".email." + language + ".html", HtmlSample.of(subject, body));
    GoldenText.check(
        name + ".sms." + language + ".txt", lines(text.parameters(duties, LINK, SCHOOL)));
  }

  private static String lines(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static AlertedDuty difference() {
    return new AlertedDuty(
        INCIDENT,
        "YQ-2026-00012",
        Level.THREE,
        AlertCause.OPENED,
        ObligationCode.CONFIRM_GRADE,
        List.of("impact", "aptToSpread"),
        null,
        10,
        Instant.parse("2026-10-13T04:20:00Z"),
        false,
        Post.GROUP_OFFICE,
        new DepartmentName("党群工作部", "Party Affairs"),
        AlertRecipient.holder(Post.LEADING_GROUP),
        AlertReason.OWES);
  }

  private static AlertedDuty duty(AlertCause cause, String window, AlertReason told) {
    return duty(cause, window, told, AlertRecipient.holder(Post.DEPARTMENT_HEAD));
  }

  private static AlertedDuty duty(
      AlertCause cause, String window, AlertReason told, AlertRecipient recipient) {
    return new AlertedDuty(
        INCIDENT,
        "YQ-2026-00012",
        Level.TWO,
        cause,
        window == null ? ObligationCode.DRAFT_REPLY : ObligationCode.DAILY_EXCHANGE,
        null,
        window,
        10,
        Instant.parse(window == null ? "2026-10-13T04:20:00Z" : "2026-10-13T16:00:00Z"),
        window != null,
        Post.LIAISON,
        new DepartmentName("后勤处", "Logistics"),
        recipient,
        told);
  }
}

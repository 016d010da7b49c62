package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.term.ObligationCode;

/// What people read in notices.
class NoticeTextTest {
  private static final String BUNDLE = "yuqing.notification.notice.labels";
  private static final Instant AT = Instant.parse("2026-10-13T04:20:00Z");
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    var zh = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    var en = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    assertThat(zh.keySet()).isEqualTo(en.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyFaultAndEveryStateOfTheAuditorIsSaid(String language) {
    var counts = new EnumMap<DutyFault, Long>(DutyFault.class);
    for (var fault : DutyFault.values()) {
      counts.put(fault, 1L);
    }
    var line =
        new Notice.Line(
            UUID.randomUUID(), null, ObligationCode.DRAFT_REPLY, DutyFault.NO_OUTCOME, AT);
    var found = new Notice.Unjudged(counts, List.of(line));
    var text = new NoticeText(language, SCHOOL);
    assertThat(text.subject(found)).contains("3");
    assertThat(text.body(found)).contains(line.incident().toString()).doesNotContain("{");
    assertThat(text.body(new Notice.Silent(AT, null))).contains("12:20").doesNotContain("{");
    assertThat(text.body(new Notice.Back(AT, AT))).doesNotContain("{");
  }
}

package yuqing.archive.volume.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.ObligationCode;

/// What opened an obligation, by its key.
class DutyGroundTest {

  @ParameterizedTest
  @CsvSource({
    "report-to-party-office, report-to-party-office/receipt, 自发现舆情起算",
    "confirm-grade, confirm-grade/receipt, 自收到报告并首次定级起算",
    "start-emergency-plan, start-emergency-plan/level-1-stay-2, 自舆情达到一级起算",
    "report-to-superior, report-to-superior/flag, 自标记为突发重大起算",
    "draft-reply, draft-reply/return-2, 自回复通稿第2稿退回起算",
    "approve-reply, approve-reply/reply-3-level-2-stay-1, 自回复通稿第3稿起草起算",
    "deliver-reply, deliver-reply/reply-3-level-2-stay-1, 自回复通稿第3稿审定通过起算",
    "file-result, file-result/end-1, 自第1次处置结束起算",
    "hold-review-meeting, hold-review-meeting/end-2, 自第2次处置结束后首次报备起算",
    "organise-handling, organise-handling/reopening-1, 自重新启动处置起算",
    "file-result, file-result/end-1-unmerge-1, 自撤销并入起算",
    "file-result, file-result/something-new, ''"
  })
  void isSaidInWords(String code, String key, String words) {
    assertThat(DutyGround.of(ObligationCode.of(code), key, null)).isEqualTo(words);
  }

  @Test
  void aWindowIsOneOfARow() {
    assertThat(
            DutyGround.of(ObligationCode.DAILY_EXCHANGE, "daily-exchange/2026-10-13", "2026-10-13"))
        .isEqualTo("按时段连续办理");
  }
}

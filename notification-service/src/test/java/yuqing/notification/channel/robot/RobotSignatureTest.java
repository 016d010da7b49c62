package yuqing.notification.channel.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Signatures as the robots' documents define them, computed elsewhere.
class RobotSignatureTest {

  @Test
  void dingtalkSignsMillisecondsWithTheSecretAsKey() {
    assertThat(RobotSignature.ofDingtalk("SECdemo", Instant.ofEpochMilli(1_700_000_000_000L)))
        .isEqualTo("lOvVf9TQCVugV68mGbSZCg0gzOl1SVjxWi1MyVZCUuA%3D");
  }

  @Test
  void feishuSignsNothingWithTimeAndSecretAsKey() {
    assertThat(RobotSignature.ofFeishu("demo", Instant.ofEpochSecond(1_700_000_000L)))
        .isEqualTo("8oT2n3SMKFfEnDoiwer8BUM/SjKLwe9SqoEIHlhDTKo=");
  }
}

package yuqing.rest.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The remaining share of one client.
class ClientShareTest {

  record Settings(int requestsAtOnce, int requestsPerSecond, int burst, int clients)
      implements ShareSettings {}

  @Test
  void asManyRunAtOnceAsAreAllowed() {
    var share = new ClientShare(new Settings(2, 0, 1, 1));

    assertThat(share.tryBegin()).isTrue();
    assertThat(share.tryBegin()).isTrue();
    assertThat(share.tryBegin()).isFalse();
    share.end();
    assertThat(share.tryBegin()).isTrue();
    assertThat(share.tryBegin()).isFalse();
  }

  @Test
  void afterTheBurstTheAnswerNamesWhenToRetry() {
    var share = new ClientShare(new Settings(0, 1, 3, 1));
    for (int i = 0; i < 3; i++) {
      assertThat(share.secondsToWait()).isEmpty();
    }

    assertThat(share.secondsToWait()).hasValue(1);
  }

  @Test
  void zeroSetsABoundOff() {
    var share = new ClientShare(new Settings(0, 0, 1, 1));
    for (int i = 0; i < 10_000; i++) {
      assertThat(share.secondsToWait()).isEmpty();
      assertThat(share.tryBegin()).isTrue();
    }
  }
}

package yuqing.incident.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://WEIBO.example/5/1, https://weibo.example/5/1",
    "http://weibo.example/5/1, https://weibo.example/5/1",
    "https://weibo.example:443/5/1, https://weibo.example/5/1",
    "http://weibo.example:80/5/1/, https://weibo.example/5/1",
    "https://weibo.example:8443/5/1, https://weibo.example:8443/5/1",
    "https://weibo.example, https://weibo.example/",
    "https://weibo.example/5/1#comments, https://weibo.example/5/1",
    "https://weibo.example/5/1?utm_source=a&UTM_medium=b&spm=c, https://weibo.example/5/1",
    "https://weibo.example/5?b=2&a=1, https://weibo.example/5?a=1&b=2",
    "https://weibo.example/a/../5/1, https://weibo.example/5/1"
  })
  void linksToOneItemAreEqual(String one, String other) {
    assertThat(ItemUrl.of(one)).isPresent().isEqualTo(ItemUrl.of(other));
    assertThat(ItemUrl.of(one).orElseThrow().hash()).isEqualTo(ItemUrl.of(other).get().hash());
  }

  @ParameterizedTest
  @CsvSource({
    "https://weibo.example/5/1, https://weibo.example/5/2",
    "https://weibo.example/5/a, https://weibo.example/5/A",
    "https://weibo.example/5?id=1, https://weibo.example/5?id=2",
    "https://bbs.example/#/t/1, https://bbs.example/#/t/2",
    "https://weibo.example/5/1, https://weibo.example:8443/5/1",
    "https://mp.example/s?mid=1&idx=1, https://mp.example/s?mid=1&idx=2"
  })
  void linksToOtherItemsDiffer(String one, String other) {
    assertThat(ItemUrl.of(one)).isPresent().isNotEqualTo(ItemUrl.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weibo.example/5",
        "ftp://weibo.example/5",
        "javascript:alert(1)",
        "http:///5",
        "https://weibo.example/a b",
        "file:///etc/passwd"
      })
  void whatIsNoWebAddressIsNone(String url) {
    assertThat(ItemUrl.of(url)).isEmpty();
  }

  @Test
  void chinesePathsAreReadAsTheyAreTyped() {
    assertThat(ItemUrl.of("https://wall.example/校园墙/1"))
        .isPresent()
        .isEqualTo(ItemUrl.of("https://wall.example/%E6%A0%A1%E5%9B%AD%E5%A2%99/1"));
  }

  @Test
  void anEndlessAddressIsNone() {
    assertThat(ItemUrl.of("https://weibo.example/" + "a".repeat(ItemUrl.MAX_LENGTH))).isEmpty();
  }
}

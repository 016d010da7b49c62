package yuqing.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://weibo.example/5/200310",
        "  http://WEIBO.example/5/200310/ ",
        "https://weibo.example/5/200310#comments",
        "https://weibo.example/5/200310?utm_source=app&utm_medium=x",
        "https://weibo.example/5/200310/#a"
      })
  void anAddressIsFoundHoweverItWasCopied(String entered) {
    assertThat(AddressQuery.of(entered))
        .map(AddressQuery::text)
        .contains("\"weibo.example/5/200310\"");
  }

  @Test
  void whatTellsOneItemFromAnotherStays() {
    assertThat(AddressQuery.of("https://tieba.example/p?id=7&page=2"))
        .map(AddressQuery::text)
        .contains("\"tieba.example/p?id=7&page=2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weibo",
        "https://",
        "https://weibo.example",
        "https://weibo.example/",
        "javascript:alert(1)"
      })
  void whatIsNoAddressOfAnItemYetIsNotSearched(String entered) {
    assertThat(AddressQuery.of(entered)).isEmpty();
  }

  @Test
  void aLongAddressIsSearchedByAsMuchAsASearchTakes() {
    var query = AddressQuery.of("https://weibo.example/" + "a".repeat(500)).orElseThrow().text();
    assertThat(query).hasSize(100).startsWith("\"weibo.example/aaa").endsWith("a\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "微博 https://weibo.example/5/2003",
        "微博 http://Weibo.example/5/2003/ 2026-10-13",
        "微博 https://weibo.example/5/2003?utm_source=x",
        "微博 https://weibo.example/5/20…"
      })
  void theSameAddressIsKnown(String text) {
    assertThat(AddressQuery.of("https://weibo.example/5/2003").orElseThrow().isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "微博 https://weibo.example/5/20031",
        "微博 https://weibo.example/5/2003/7",
        "微博 https://weibo.example/5/2003?page=2",
        "微博 https://weibo.example/5/21…",
        "知乎 https://zhihu.example/5/2003"
      })
  void anAddressThatOnlyBeginsSoIsAnother(String text) {
    assertThat(AddressQuery.of("https://weibo.example/5/2003").orElseThrow().isIn(text)).isFalse();
  }
}

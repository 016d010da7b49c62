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
    "https://weibo.example/a/../5/1, https://weibo.example/5/1",
    "https://bbs.example/t?tag=食堂|异物, https://bbs.example/t?tag=%E9%A3%9F%e5%a0%82%7C%E5%BC%82%E7%89%A9",
    "https://校园论坛.example/帖子/3, https://xn--fcswj775bss7a.example/%E5%B8%96%E5%AD%90/3",
    "https://校园论坛。example/3, https://校园论坛.example/3",
    "https://bbs.example/a b, https://bbs.example/a%20b",
    "https://bbs.example/100%, https://bbs.example/100%25",
    "https://bbs.example/%7euser/%61, https://bbs.example/~user/a",
    "https://bbs.example/%e4%bd%a0, https://bbs.example/%E4%BD%A0",
    "https://reader@bbs.example/3, https://bbs.example./3",
    "https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b&chksm=c&scene=21#wechat_redirect, https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b",
    "https://m.weibo.cn/status/5?sourceType=weixin&from=a&wm=b, https://m.weibo.cn/status/5",
    "https://www.bilibili.com/video/BV1?p=2&spm_id_from=a&vd_source=b, https://www.bilibili.com/video/BV1?p=2",
    "https://www.xiaohongshu.com/explore/5?xsec_token=a&xsec_source=b, https://www.xiaohongshu.com/explore/5",
    "https://www.toutiao.com/article/5?req_id_new=a&use_new_style=1, https://www.toutiao.com/article/5/",
    "https://www.douyin.com/video/5?previous_page=a&u_code=b, https://www.douyin.com/video/5",
    "https://www.zhihu.com/answer/5?share_code=a&utm_psn=b, https://www.zhihu.com/answer/5",
    "https://tieba.baidu.com/p/5?share=9105&fr=sharewise, https://tieba.baidu.com/p/5"
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
    "https://mp.example/s?mid=1&idx=1, https://mp.example/s?mid=1&idx=2",
    "https://bbs.example/t?scene=1, https://bbs.example/t?scene=2",
    "https://bbs.example/a%2Fb, https://bbs.example/a/b",
    "https://bbs.example/t?a=1%26b=2, https://bbs.example/t?a=1&b=2",
    "https://t.example/AbC, https://t.example/abc"
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
        "https:weibo.example/5",
        "https://a..example/5",
        "//weibo.example/5",
        "file:///etc/passwd"
      })
  void whatIsNoWebAddressIsNone(String url) {
    assertThat(ItemUrl.of(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://my_school.blog.example/p/1",
        "https://bbs.example/t?tag=食堂|异物&id=2",
        "https://校园论坛.example/帖子/3",
        "https://bbs.example/t?q=50%&r=[1]",
        "  https://bbs.example/t  ",
        "http://[2001:db8::1]:8080/t"
      })
  void whatABrowserOpensIsAnAddress(String url) {
    assertThat(ItemUrl.of(url)).isPresent();
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

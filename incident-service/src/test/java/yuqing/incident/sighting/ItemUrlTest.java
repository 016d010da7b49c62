package yuqing.incident.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    "https://校园论坛｡example./3, https://XN--fcswj775bss7a.EXAMPLE/3",
    "https://%E6%A0%A1%E5%9B%AD%E8%AE%BA%E5%9D%9B.example/3, https://校园论坛.example/3",
    "https://ｂｂｓ．example/3, https://bbs.example/3",
    "https://😀.example/3, https://xn--e28h.example/3",
    "https://-r3---a_.example/3, https://-R3---A_.example/3",
    "http://[2001:DB8:0:0::1]:80/t, https://[2001:db8::1]/t",
    "http://[::FFFF:192.0.2.1]/t, http://[::ffff:c000:201]/t",
    "https://user:pa@ss@bbs.example/3, https://bbs.example/3",
    "https://:@bbs.example/3, https://@bbs.example/3",
    "https://bbs.example:/3, https://bbs.example:0443/3",
    "https://bbs.example.:8443/3, https://bbs.example:8443/3",
    "https:\\\\bbs.example\\t\\3, https://bbs.example/t/3",
    "https://bbs.example/%2E%2e/t/./3, https://bbs.example/t/3",
    "https://bbs.example/t?&&a=1&#, https://bbs.example/t?a=1",
    "https://bbs.example/t/{3}^`?q=\"x\"<>[1], https://bbs.example/t/%7B3%7D%5e%60?q=%22x%22%3c%3E%5B1%5d",
    "https://bbs.example/%zz/%4/%, https://bbs.example/%25zz/%254/%25",
    "https://bbs.example/#/t/1?utm_source=a&id=2&from=b&spm=c, https://bbs.example/#/t/1?from=b&id=2",
    "https://bbs.example/#!/t/1?, https://bbs.example/#!/t/1",
    "https://mp.weixin.qq.com./s?scene=1&sn=b&chksm=x&idx=1&SCENE=2&mid=1&__biz=a, https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b",
    "https://MP.weixin.qq.com:443/s/AbC?%73cene&s%63ene=3, https://mp.weixin.qq.com/s/AbC",
    "https://weibo.com/5/N?from=page_1&wvr=6&mod=weibotime&type=comment#_rnd1, https://weibo.com/5/N",
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

  /// As it was copied from a page, over two lines or with what stood around it.
  @Test
  void blanksAndLineBreaksAreNotPartOfIt() {
    var plain = ItemUrl.of("https://bbs.example/ab").orElseThrow();
    for (var copied :
        List.of(
            "\u3000https://bbs.example/ab\u00a0",
            "\ufeffhttps://bbs.example/ab\u200b",
            "\nhttps://bbs.example/ab\r\n",
            "https://bbs.exa\r\nmple/a\tb",
            "ht\ntps://bbs.example/ab")) {
      assertThat(ItemUrl.of(copied)).as(copied).contains(plain);
    }
    assertThat(ItemUrl.of("https://bbs.example/a\u3000b")).isPresent().isNotEqualTo(plain);
  }

  @Test
  void lengthIsCountedInCharacters() {
    var head = "https://bbs.example/";
    var longest = head + "😀".repeat(ItemUrl.MAX_LENGTH - head.length());
    assertThat(ItemUrl.of(longest)).isPresent();
    assertThat(ItemUrl.of(longest + "a")).isEmpty();
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

/// 类似事件: earlier incidents like one that is reported or reviewed, with the reasons why they are
/// taken to be. [yuqing.archive.search.similar.CaseSimilarity] is the rule; the index names whom to
/// compare.
package yuqing.archive.search.similar;

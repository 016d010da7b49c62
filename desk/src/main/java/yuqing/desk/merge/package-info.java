/// Merging an incident into another, which is searched for by number or title.
package yuqing.desk.merge;

/// Erases the free text of an entry: the payload goes, the chain still verifies, and every owner of
/// a copy is notified.
package yuqing.archive.erasure;

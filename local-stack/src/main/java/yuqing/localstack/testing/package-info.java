/// What the tests of all modules share: one clock, one recorder of topics, and clients that read
/// and write at a pace of their own. A package and no module of its own, because the parts that
/// tests run on are here as well and need it.
package yuqing.localstack.testing;

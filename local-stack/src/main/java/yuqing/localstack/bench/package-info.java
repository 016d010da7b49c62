/// Measurements that start what they measure themselves, and the many reports they send.
package yuqing.localstack.bench;

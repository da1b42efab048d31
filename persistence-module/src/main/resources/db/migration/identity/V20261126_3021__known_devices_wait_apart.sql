-- Whoever comes with a device that the account knows is counted by the device: what strangers try elsewhere holds nobody up at home.
ALTER TABLE identity.sign_in_attempt ADD COLUMN device bigint;
COMMENT ON COLUMN identity.sign_in_attempt.device IS 'known to the account at that time; null: an unfamiliar one, or none';
COMMENT ON COLUMN identity.sign_in_attempt.address IS 'of an attempt with a password: the network, of which a household has one (IPv4 an address, IPv6 a /64)';
CREATE INDEX sign_in_attempt_by_device ON identity.sign_in_attempt (device, at) WHERE device IS NOT NULL;
ALTER TABLE identity.sign_in_trial ADD COLUMN device bigint;

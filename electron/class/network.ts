import os from 'node:os';

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/** Networks of programs on this computer (containers, tunnels, virtual machines): nobody in the room reaches them. */
const inward = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|wg|zt|cni|flannel|podman)/i;

/** The IPv4 addresses that other computers may reach this one by, the likeliest first. */
export function networkAddresses(interfaces: Interfaces = os.networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, doubt: doubt(name, address) })),
  );
  return [...new Set(found.sort((one, other) => one.doubt - other.doubt).map(({ address }) => address))];
}

function doubt(name: string, address: string): number {
  if (inward.test(name)) return 3;
  // Given by nobody: the network has not answered yet.
  if (address.startsWith('169.254.')) return 2;
  return /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 1;
}

# Where the SR-IOV adapters sit on the PCI bus decides their IOMMU groups.

# topology_arguments TOPOLOGY PORTS: QEMU arguments, one per line.
topology_arguments() {
  local topology=$1 ports=$2 port
  case $topology in
    # Every adapter behind a root port of its own, with ACS: every function alone in its group.
    good)
      for ((port = 1; port <= ports; port++)); do
        root_port "$port" "1$port"
        adapter "$port" "root$port" 0
      done
      ;;
    # Root ports are functions of one slot and have no ACS, as on desktop boards: everything in ONE group.
    bad)
      for ((port = 1; port <= ports; port++)); do
        root_port "$port" "10.$((port - 1))" ",disable-acs=on$([ "$port" = 1 ] && echo ,multifunction=on)"
        adapter "$port" "root$port" 0
      done
      ;;
    # One root port without ACS per adapter: the port, the PF and its VFs share a group.
    no-acs)
      for ((port = 1; port <= ports; port++)); do
        root_port "$port" "1$port" ,disable-acs=on
        adapter "$port" "root$port" 0
      done
      ;;
    # Two functions of one card behind one root port; VF addresses of the two interleave.
    dual-port)
      root_port 1 10
      for ((port = 1; port <= ports; port++)); do
        adapter "$port" root1 "0.$((port - 1))" ",multifunction=on$([ "$port" -lt "$ports" ] && echo ",x-pcie-ari-nextfn-1=on")"
      done
      ;;
    *) die "there is no topology '$topology' (good, bad, no-acs, dual-port)" ;;
  esac
}

root_port() {
  printf '%s\n' -device "pcie-root-port,id=root$1,chassis=$1,slot=$1,bus=pcie.0,addr=$2${3:-}"
}

# All adapters hang on one hub, so that they have carrier and reach one another.
adapter() {
  printf '%s\n' -netdev "hubport,id=net$1,hubid=1"
  printf '%s\n' -device "igb,id=igb$1,netdev=net$1,mac=52:54:00:0a:0$1:01,bus=$2,addr=$3${4:-}"
}

"""What the packaged nova makes of configuration files: one question per line in, one answer per line out, both JSON.

A question holds lines of nova.conf and, for a whitelist, the host's devices; the answer holds what nova read from the file, the
addresses of the devices that it would hand out, or its complaint.
"""
import json
import os
import shutil
import sys
import tempfile

from nova import conf
from nova.pci import request
from nova.pci import whitelist


def build_sysfs(devices):
    for name in ('bus', 'class', 'devices'):
        shutil.rmtree('/sys/' + name, ignore_errors=True)
    os.makedirs('/sys/bus/pci/devices')
    os.makedirs('/sys/class/net')
    for device in devices:
        path = '/sys/' + device['address']
        os.makedirs(path, exist_ok=True)
        if device['totalvfs'] is not None:
            with open(path + '/sriov_totalvfs', 'w') as file:
                file.write('%d\n' % device['totalvfs'])
        os.symlink(path, '/sys/bus/pci/devices/' + device['address'])
        if device['link']:
            os.makedirs('/sys/class/net/' + device['link'])
            os.symlink('../../../' + device['address'], '/sys/class/net/%s/device' % device['link'])


def read_file(text):
    with tempfile.NamedTemporaryFile('w', suffix='.conf') as file:
        file.write(text)
        file.flush()
        conf.CONF([], project='nova', version='test', default_config_files=[file.name], default_config_dirs=[])
        return conf.CONF.pci


def match(question):
    spec = whitelist.Whitelist(read_file(question['file']).device_spec)
    return [device['address'] for device in devices if spec.device_assignable({
        'address': device['address'],
        'vendor_id': device['vendor'],
        'product_id': device['product'],
        'parent_addr': device['parent'],
    })]


def aliases(question):
    read_file(question['file'])
    return sorted(request._get_alias_from_config())


devices = json.loads(sys.stdin.readline())
build_sysfs(devices)
for line in sys.stdin:
    question = json.loads(line)
    try:
        answer = {'answer': {'match': match, 'aliases': aliases}[question['ask']](question)}
    except Exception as complaint:
        answer = {'complaint': str(complaint)}
    print(json.dumps(answer), flush=True)
